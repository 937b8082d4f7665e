// Written by tests/words/places.test.ts from the English messages. After a change of their places:
// npx vitest run tests/words/places.test.ts -u

/** A number is written with the digits and signs of the language. */
export type Value = string | number;

/** Messages with places for values, and how many they have. */
export interface PlacedMessages {
  minutes: [Value];
  hours: [Value];
  hours_minutes: [Value, Value];
  seconds: [Value];
  in_time: [Value];
  every: [Value];
  until: [Value];
  day_and_time: [Value, Value];
  joined: [Value, Value];
  notice_sitting: [Value];
  notice_doubted: [Value];
  notice_sitting_seated: [Value];
  notice_exercise: [Value];
  notice_own_late: [Value];
  notice_also: [Value];
  sentences: [Value, Value];
  title_next_posture: [Value];
  title_next_stretch: [Value];
  title_next_water: [Value];
  title_next_own: [Value, Value];
  title_due: [Value];
  title_nothing_before: [Value];
  hold_paused_until: [Value];
  hold_offHours_until: [Value];
  hold_break_until: [Value];
  hold_quiet_until: [Value];
  hold_focus_until: [Value];
  hold_hourly_until: [Value];
  hold_call_since: [Value];
  hold_call_at_latest: [Value, Value];
  hold_afterCall_until: [Value];
  hold_fullScreen_since: [Value];
  hold_fullScreen_at_latest: [Value, Value];
  hero_until_own: [Value];
  hero_sitting: [Value];
  hero_doubted: [Value];
  hero_own_late: [Value];
  hero_break_left: [Value];
  hero_nothing_before: [Value];
  row_left: [Value];
  row_snoozed: [Value];
  row_glasses: [Value, Value];
  amount_millilitres: [Value];
  amount_usOunces: [Value];
  amount_imperialOunces: [Value];
  add_glass: [Value];
  add_glass_label: [Value];
  row_take_back: [Value, Value];
  start_label: [Value];
  progress_label: [Value];
  glass_remove_label: [Value];
  glass_return_label: [Value];
  quiet_on: [Value];
  quiet_minutes_label: [Value];
  pause_minutes_label: [Value];
  quiet_until_label: [Value];
  pause_until_label: [Value];
  pause_on: [Value];
  choice_for: [Value];
  row_more: [Value];
  choice_until: [Value];
  mended: [Value];
  break_left: [Value];
  break_end_text: [Value];
  break_put_off_text: [Value];
  break_also: [Value];
  goal_hint: [Value, Value, Value];
  preset_numbers: [Value, Value];
  range_min: [Value, Value];
  range_amount: [Value, Value];
  range_percent: [Value, Value];
  range_prompts: [Value, Value];
  range_clock: [Value, Value];
  refused_range_min: [Value, Value];
  refused_range_amount: [Value, Value];
  refused_range_percent: [Value, Value];
  refused_range_prompts: [Value, Value];
  refused_clock: [Value, Value];
  refused_water: [Value];
  policy_link_label: [Value];
  policy_fault_unknown: [Value];
  policy_fault_personal: [Value];
  policy_fault_yesNo: [Value];
  policy_fault_number: [Value, Value, Value];
  policy_fault_whole: [Value, Value, Value];
  policy_fault_choice: [Value, Value];
  policy_fault_group: [Value];
  policy_fault_list: [Value];
  policy_fault_date: [Value];
  policy_fault_range: [Value];
  policy_fault_many: [Value, Value];
  policy_fault_water: [Value];
  policy_fault_text: [Value, Value];
  policy_fault_link: [Value];
  own_added: [Value];
  own_time_label: [Value];
  own_time_remove: [Value];
  row_next: [Value];
  own_edit_label: [Value];
  own_close_label: [Value];
  own_remove_label: [Value];
  own_removed: [Value];
  welcome_first_posture: [Value];
  welcome_first_stretch: [Value];
  welcome_first_water: [Value];
  welcome_first_own: [Value, Value];
  welcome_often: [Value];
  dose_minutes: [Value, Value];
  dose_hold: [Value];
  dose_hold_range: [Value, Value];
  dose_pace: [Value];
  dose_whole: [Value];
  title_held: [Value];
  waiting: [Value];
  comfort_removes: [Value, Value, Value];
  comfort_last_resort: [Value];
  comfort_put_back_label: [Value];
  comfort_was_put_back: [Value];
  help_call: [Value];
  help_advice: [Value];
  hear_label: [Value];
  voice_none: [Value];
  region_automatic_likely: [Value];
  guide_back: [Value];
  guide_unknown: [Value];
  guide_search_for: [Value];
  guide_takes: [Value];
  guide_clear_label: [Value];
  guide_change_label: [Value];
  guide_needs: [Value];
  guide_removed: [Value, Value];
  guide_start_own: [Value];
  guide_up: [Value];
  guide_down: [Value];
  guide_moved: [Value, Value, Value];
  guide_no_time: [Value];
  guide_left_out: [Value];
  guide_stand_in: [Value, Value];
  player_figure: [Value];
  player_hold: [Value];
  player_count: [Value, Value];
  player_next: [Value];
  player_says: [Value, Value];
  player_says_side: [Value, Value, Value];
  player_place: [Value, Value];
  player_put_off: [Value];
  player_last_resort: [Value];
  idea_was_put_back: [Value];
  closing_in: [Value];
  guide_add_label: [Value];
  undo_label: [Value];
  guide_dose: [Value];
  player_holds: [Value, Value];
  refused_stays_min: [Value];
  refused_stays_amount: [Value];
  refused_stays_percent: [Value];
  refused_stays_prompts: [Value];
  refused_stays_clock: [Value];
  refused_stays_text: [Value];
  comfort_was_left_out: [Value];
  hold_since: [Value];
  hold_at_latest: [Value, Value];
  waiting_for_pause: [Value];
  menu_quiet: [Value];
  menu_pause: [Value];
  health_next: [Value];
  health_due: [Value];
  health_checked: [Value];
  health_quiet_unanswered: [Value, Value];
  health_calls_allowed: [Value];
  health_calls_takenBack: [Value];
  health_calls_partly: [Value];
  health_calls_refused: [Value];
  health_reminders_on: [Value];
  health_alarm_set: [Value];
  health_alarm_overdue: [Value];
  health_alarm_late: [Value];
  health_presence_last: [Value];
  health_presence_doubted: [Value, Value];
  health_sound_on: [Value];
  health_keys_set: [Value, Value];
  health_keys_missing: [Value];
  health_saving_last: [Value];
  health_saving_used: [Value];
  health_saving_share: [Value, Value];
  health_saving_full: [Value, Value];
  health_saving_mended: [Value];
  look_longest: [Value];
  look_longest_week: [Value, Value];
  look_longest_month: [Value, Value];
  look_was_week: [Value];
  look_was_month: [Value];
  look_in_all: [Value];
  chart_hours_text: [Value];
  chart_ahead: [Value];
  chart_empty_day: [Value];
  chart_desk_value: [Value, Value];
  chart_desk_both: [Value, Value, Value];
  chart_hour_none: [Value, Value];
  chart_hour_value: [Value, Value, Value];
  chart_exercise: [Value, Value];
  chart_desk_hint: [Value];
  print_title: [Value];
  week_line: [Value];
  timeline_title: [Value, Value];
  doubted_total: [Value];
  notice_stood: [Value];
  next_standing: [Value];
  hero_standing: [Value];
  hero_stood: [Value];
  elsewhere_offer: [Value];
  ledger_from_until: [Value, Value];
  ledger_answered_stoodUp: [Value];
  ledger_answered_satDown: [Value];
  history_ahead: [Value];
  taken_back: [Value];
  next_posture: [Value];
  next_stretch: [Value];
  next_water: [Value];
  next_own: [Value, Value];
  ledger_rested_for: [Value];
  ledger_prompted: [Value];
  ledger_joined: [Value];
  ledger_answered_started: [Value];
  ledger_answered_snoozed: [Value];
  ledger_answered_skipped: [Value];
  ledger_answered_drank: [Value];
  ledger_answered_done: [Value];
  ledger_answered_taken: [Value];
  ledger_answered_expired: [Value];
  ledger_answered_withdrawn: [Value];
  ledger_break: [Value];
  ledger_done: [Value];
  ledger_drank: [Value];
  ledger_undone: [Value];
  ledger_meanwhile: [Value];
  ledger_held_paused: [Value];
  ledger_held_offHours: [Value];
  ledger_held_away: [Value];
  ledger_held_break: [Value];
  ledger_held_quiet: [Value];
  ledger_held_focus: [Value];
  ledger_held_call: [Value];
  ledger_held_call_on: [Value, Value];
  ledger_held_afterCall: [Value];
  ledger_held_fullScreen: [Value];
  ledger_held_hourly: [Value];
  ledger_held_unanswered: [Value];
  week_days: [Value, Value];
  week_range: [Value, Value, Value];
  week_range_over: [Value, Value, Value];
  week_cell_part: [Value, Value, Value];
  week_refused_overlap: [Value];
  week_added: [Value];
  week_removed: [Value];
  week_changed: [Value];
  week_remove_label: [Value];
  week_copied: [Value];
  days_off_past: [Value];
  calls_some: [Value, Value];
  calls_allow_site: [Value];
  calls_stop_site: [Value];
  guide_unsuited: [Value];
  player_not_for_me: [Value];
  page_title: [Value];
  guide_copy_label: [Value];
  data_saved: [Value, Value];
  data_taking: [Value];
  data_reading: [Value];
  data_empty: [Value];
  data_large: [Value, Value];
  data_foreign: [Value];
  data_unreadable: [Value];
  data_written: [Value, Value];
  data_has_settings: [Value];
  data_has_days: [Value, Value, Value];
  data_damaged: [Value];
  data_for_later: [Value];
  data_differing: [Value];
  data_here_and_there: [Value, Value];
  data_number: [Value];
  data_entries: [Value];
  data_percent: [Value];
  data_left_out: [Value];
  data_left_out_more: [Value];
  data_entry: [Value];
  data_allowed: [Value];
  data_surplus: [Value];
  data_totals_only: [Value];
  data_changed: [Value];
  data_days_come: [Value];
  data_days_change: [Value];
  data_days_go: [Value];
  data_taken: [Value];
  data_from_tool: [Value];
  data_will_change: [Value];
  data_after: [Value, Value];
  data_left_noCounterpart: [Value];
  data_left_value: [Value];
  data_left_range: [Value];
  data_left_oldClock: [Value];
  data_calendar_none: [Value];
  data_calendar_others: [Value];
  data_calendar_unreadable: [Value];
  data_calendar_more: [Value];
  data_calendar_count: [Value];
  data_calendar_room: [Value];
  data_from_to: [Value, Value];
  data_everything_question: [Value, Value];
  sync_exchanged: [Value];
  easy_line_easy: [Value];
  easy_line_stepUp: [Value];
  title_easy: [Value];
  title_stepUp: [Value];
  sore_text: [Value];
  sore_forget_label: [Value];
  rounds_wait: [Value];
  rounds_wait_doubted: [Value];
  rounds_day: [Value];
}

/** Messages with plural forms. The first value is the number that the form follows, whether or not it is said. */
export interface CountedMessages {
  hero_glasses: [number, Value];
  amount_glasses: [number];
  range_glasses: [number, Value];
  refused_range_glasses: [number, Value];
  refused_text: [number];
  refused_own: [number];
  dose_breaths: [number, Value];
  dose_times: [number];
  dose_times_range: [number, Value];
  dose_times_side: [number];
  dose_times_range_side: [number, Value];
  dose_times_alternating: [number];
  dose_times_range_alternating: [number, Value];
  comfort_left: [number, Value];
  popup_stretched: [number];
  guide_found: [number, Value];
  guide_nothing_text: [number];
  break_routine_end: [number, Value, Value];
  player_holds_coming: [number];
  refused_stays_glasses: [number];
  health_amiss: [number];
  look_days: [number];
  chart_breaks_value: [number, Value];
  chart_breaks_hint: [number];
  history_unreadable: [number];
  history_earlier: [number];
  room_question: [number, Value, Value];
  room_done: [number];
  week_refused_many: [number];
  days_off_refused_many: [number];
  offer_full_screen: [number];
  guide_all_routines: [number];
  find_count: [number];
  sync_left: [number];
  sore_again_year: [number];
  sore_again_sixtyDays: [number];
}

/** Their names: a browser that is asked for a message that it does not have may complain. */
export const countedMessages: readonly string[] = [
  "hero_glasses",
  "amount_glasses",
  "range_glasses",
  "refused_range_glasses",
  "refused_text",
  "refused_own",
  "dose_breaths",
  "dose_times",
  "dose_times_range",
  "dose_times_side",
  "dose_times_range_side",
  "dose_times_alternating",
  "dose_times_range_alternating",
  "comfort_left",
  "popup_stretched",
  "guide_found",
  "guide_nothing_text",
  "break_routine_end",
  "player_holds_coming",
  "refused_stays_glasses",
  "health_amiss",
  "look_days",
  "chart_breaks_value",
  "chart_breaks_hint",
  "history_unreadable",
  "history_earlier",
  "room_question",
  "room_done",
  "week_refused_many",
  "days_off_refused_many",
  "offer_full_screen",
  "guide_all_routines",
  "find_count",
  "sync_left",
  "sore_again_year",
  "sore_again_sixtyDays",
];

/** Messages that are there in other words too, by the workplace of those for whom they are. */
export const rewordedMessages = {
  wheelchair: [
    "hero_sitting",
    "figure_upright",
    "figure_slumping",
    "figure_slumped",
    "options_presence",
    "exercise_tall_sit_reset_step1",
    "exercise_tall_sit_reset_caution1",
    "exercise_seated_cat_cow_step1",
    "exercise_seated_side_reach_step1",
    "exercise_seated_side_reach_step2",
    "exercise_seated_twist_step1",
    "exercise_seated_knee_hug_step1",
    "exercise_seated_knee_hug_step3",
    "exercise_seated_knee_hug_step4",
    "exercise_seated_knee_hug_caution3",
    "exercise_rule_chair",
    "equipment_chair",
    "routine_desk_text",
    "routine_arching_text",
    "routine_slumping_text",
    "routine_easy_text",
    "profile_hint",
    "profile_archingBothersMe",
    "profile_slumpingBothersMe",
    "left_out_seated",
    "seatedOnly_hint",
    "elsewhere",
    "undo_satElsewhere",
    "ledger_satElsewhere",
    "easyInterval_hint",
    "sore_text",
    "sore_keep_doing",
  ],
  standing: [
    "options_presence",
  ],
} as const;
