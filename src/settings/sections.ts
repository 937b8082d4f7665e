/** Words of a section of the options page. */
export interface SectionWords<Key extends string = string> {
  title: Key;
  text: Key;
  /** The question that its boxes answer together. */
  ticks?: { label: Key; hint: Key };
}

/** The sections of the options page, in their order. */
export const sections = {
  work: { title: "options_work", text: "options_work_text" },
  posture: { title: "options_posture", text: "options_posture_text" },
  stretch: { title: "options_stretch", text: "options_stretch_text" },
  comfort: {
    title: "options_comfort",
    text: "options_comfort_text",
    ticks: { label: "comfort_avoid", hint: "comfort_avoid_hint" },
  },
  easy: { title: "options_easy", text: "options_easy_text" },
  water: { title: "options_water", text: "options_water_text" },
  own: { title: "options_own", text: "options_own_text" },
  hours: { title: "options_hours", text: "options_hours_text" },
  focus: { title: "options_focus", text: "options_focus_text" },
  quiet: { title: "options_quiet", text: "options_quiet_text" },
  presence: { title: "options_presence", text: "options_presence_text" },
  prompts: { title: "options_prompts", text: "options_prompts_text" },
  sound: { title: "options_sound", text: "options_sound_text" },
  shortcuts: { title: "options_shortcuts", text: "options_shortcuts_text" },
  appearance: { title: "options_appearance", text: "options_appearance_text" },
  help: { title: "help_name", text: "options_help_text" },
} as const satisfies Record<string, SectionWords>;

export type SectionName = keyof typeof sections;

export const sectionNames = Object.keys(sections) as readonly SectionName[];
