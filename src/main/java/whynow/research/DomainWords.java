package whynow.research;

import java.util.List;
import java.util.Map;

/** {@code data/research/domains.yaml}: how a name becomes domains to try. */
record DomainWords(
    List<String> endings,
    Map<String, List<String>> countries,
    List<String> traditional,
    List<String> chineseTrades,
    List<String> chinesePlaces,
    List<String> parked) {}
