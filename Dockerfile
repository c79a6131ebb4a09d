# Built with: docker build -t whynow .
# Run with: docker run --read-only --tmpfs /tmp -v whynow:/var/lib/whynow -p 127.0.0.1:7070:7070 whynow
FROM debian:bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven
WORKDIR /src
COPY pom.xml ./
COPY src ./src
RUN mvn -q -B -ntp -DskipTests package

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless fontconfig libfreetype6 curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/whynow --create-home whynow
WORKDIR /opt/whynow
COPY --from=build /src/target/whynow.jar ./
COPY data ./data
COPY prompts ./prompts
USER whynow
ENV WHYNOW_HOME=/opt/whynow WHYNOW_HOST=0.0.0.0 LC_ALL=C.UTF-8 \
    WHYNOW_STORE=jdbc:sqlite:/var/lib/whynow/book.db
VOLUME /var/lib/whynow
EXPOSE 7070
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD curl -fsS http://127.0.0.1:7070/ready
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss512k", "-Xms48m", "-jar", "/opt/whynow/whynow.jar"]
CMD ["serve"]
