package whynow.team;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import whynow.playbook.DataFolder;

/** The working calendars of {@code data/holidays}. */
public final class Calendars {
  private final Supplier<Map<String, WorkCalendar>> all;
  private final WorkingTimes times;

  public Calendars(DataFolder data, WorkingTimes times) {
    this.all = data.folder("holidays", WorkCalendar.class);
    this.times = times;
  }

  /** The rep's own calendar, else that of their zone, else Monday to Friday. */
  public WorkClock of(Rep rep) {
    WorkingTime time = times.of(rep.id());
    return new WorkClock(rep.zone(), time, calendar(time.calendar(), rep.zone()));
  }

  private WorkCalendar calendar(String chosen, ZoneId zone) {
    Map<String, WorkCalendar> calendars = all.get();
    if (calendars.containsKey(chosen)) {
      return calendars.get(chosen);
    }
    return calendars.values().stream()
        .filter(calendar -> calendar.isFor(zone.getId()))
        .findFirst()
        .orElse(WorkCalendar.PLAIN);
  }
}
