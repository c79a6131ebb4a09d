package whynow.activity;

import java.util.List;

/** Words around a touch, as {@code data/activity/reading.yaml} has them and explains them. */
record ReadingWords(
    List<String> incoming,
    List<String> theirWords,
    List<String> outgoing,
    List<String> nextStep,
    List<String> notThen,
    List<String> away,
    List<String> needsDay,
    List<String> somebody,
    List<String> facts,
    List<String> promises,
    List<String> filler,
    List<String> correction,
    List<String> spelled,
    List<String> notSlips) {}
