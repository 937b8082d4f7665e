import type { ComponentChildren, ComponentType } from "preact";
import { fields, isApplicable, settingNames, type SettingName } from "../../settings/fields.ts";
import type { SettingPlace } from "../../settings/field.ts";
import { sections, type SectionName, type SectionWords } from "../../settings/sections.ts";
import type { MessageKey } from "../../words/say.ts";
import type { SymbolName } from "../kit/signs/symbol.tsx";
import { useWords } from "../kit/words.tsx";
import { Card } from "./card.tsx";
import { ComfortSection } from "./comfort/comfort.tsx";
import { Ticks } from "./field/ticks.tsx";
import type { PartProps } from "./part-props.ts";
import { HairSetting, SkinSetting } from "./appearance-settings.tsx";
import { Presets } from "./presets.tsx";
import { CallSites, CallsSetting } from "./quiet/call-sites.tsx";
import { Setting } from "./setting.tsx";
import { ShortcutList } from "./shortcuts/shortcuts.tsx";
import { VoiceSetting, VolumeSetting } from "./sound-settings.tsx";
import { FocusPlan, WorkingHours } from "./week/week-sections.tsx";

/** The switch for the own routine says where to make one, and what comes as long as there is none. */
function OwnRoutineSetting(parts: PartProps) {
  const { say } = useWords();
  const hasOne = parts.settings.picked.length > 0;
  return (
    <Setting
      name="ownRoutine"
      {...parts}
      hint={
        <>
          {say(hasOne ? "ownRoutine_hint" : "ownRoutine_none")}{" "}
          <a href="../guide/index.html#own">{say(hasOne ? "ownRoutine_change" : "ownRoutine_make")}</a>
        </>
      }
    />
  );
}

type SectionPart = ComponentType<PartProps>;

/** What a section has besides words and rows. */
interface Furnishing {
  symbol?: SymbolName;
  tone?: "accent" | "stretch" | "water";
  /** What stands above the rows, and below them. */
  before?: SectionPart;
  after?: SectionPart;
}

const furnishings: Partial<Record<SectionName, Furnishing>> = {
  posture: { symbol: "posture", tone: "accent", before: Presets },
  stretch: { symbol: "stretch", tone: "stretch" },
  comfort: { after: ComfortSection },
  water: { symbol: "water", tone: "water" },
  hours: { after: WorkingHours },
  focus: { after: FocusPlan },
  quiet: { after: CallSites },
  shortcuts: { after: ShortcutList },
  help: { after: HelpLink },
};

/** Rows with more to them than a field. */
const special: Partial<Record<SettingName, SectionPart>> = {
  quietInCalls: CallsSetting,
  skin: SkinSetting,
  hair: HairSetting,
  volume: VolumeSetting,
  breakVoice: VoiceSetting,
  ownRoutine: OwnRoutineSetting,
};

/** The settings of a section: its switch, the rows, and the boxes of its question, each in the table's order. */
export function settingsIn(section: SectionName): {
  heading: SettingName | undefined;
  rows: SettingName[];
  ticks: SettingName[];
} {
  const placeOf = (name: SettingName): SettingPlace => fields[name];
  const inside = settingNames.filter((name) => placeOf(name).section === section);
  return {
    heading: inside.find((name) => placeOf(name).as === "heading"),
    rows: inside.filter((name) => placeOf(name).as === undefined),
    ticks: inside.filter((name) => placeOf(name).as === "tick"),
  };
}

/** One section, as the table of settings has it. */
export function Section({ section, ...parts }: PartProps & { section: SectionName }) {
  const { say } = useWords();
  const { title, text, ticks }: SectionWords<MessageKey> = sections[section];
  const { symbol, tone, before: Before, after: After } = furnishings[section] ?? {};
  const { heading, rows, ticks: boxes } = settingsIn(section);
  const applicable = rows.filter((name) => isApplicable(name, parts.settings, parts.family));
  const isOff = heading !== undefined && !parts.settings[heading];
  return (
    <Card
      id={section}
      title={say(title)}
      text={say(text)}
      symbol={symbol}
      tone={isOff ? "off" : tone}
      action={heading && <Setting name={heading} headedBy={section} {...parts} />}
    >
      <Fold isOff={isOff}>
        {Before && <Before {...parts} />}
        {applicable.map((name) => {
          const Special = special[name];
          return Special ? <Special key={name} {...parts} /> : <Setting key={name} name={name} {...parts} />;
        })}
        {ticks && <Ticks question={ticks} names={boxes} {...parts} />}
        {After && <After {...parts} />}
      </Fold>
    </Card>
  );
}

/** What is switched off is folded, behind a line that says so and opens. */
function Fold({ isOff, children }: { isOff: boolean; children: ComponentChildren }) {
  const { say } = useWords();
  if (!isOff) return <>{children}</>;
  return (
    <details class="fold">
      <summary>{say("options_folded")}</summary>
      {children}
    </details>
  );
}

/** The way to the page that says when to get help. */
function HelpLink() {
  const { say } = useWords();
  return (
    <p class="help-link">
      <a href="../help/index.html">{say("options_help_open")}</a>
    </p>
  );
}
