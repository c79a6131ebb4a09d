package whynow.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request that was not done: told as {@code {error,field?}}. */
final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient Optional<String> field;

  private ApiProblem(int status, String error, Optional<String> field) {
    super(error);
    this.status = status;
    this.field = field;
  }

  static ApiProblem of(int status, String error) {
    return new ApiProblem(status, error, Optional.empty());
  }

  /** A field that cannot be used. */
  static ApiProblem in(String field, String error) {
    return new ApiProblem(422, error, Optional.of(field));
  }

  int status() {
    return status;
  }

  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("error", getMessage());
    field.ifPresent(f -> told.put("field", f));
    return told;
  }
}
