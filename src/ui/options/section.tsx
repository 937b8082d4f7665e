import type { ComponentType } from "preact";
import { useWords } from "../kit/words.tsx";
import { Card } from "./card.tsx";
import { heard } from "./heard.tsx";
import type { PartProps } from "./options.tsx";
import { OwnRoutine } from "./comfort/own-routine.tsx";
import { Presets } from "./presets.tsx";
import type { SectionPlan } from "./sections.ts";
import { Setting } from "./setting.tsx";
import { Ticks } from "./field/ticks.tsx";

/** Rows with more to them than a field. */
const special = { ...heard, ownRoutine: OwnRoutine };

/** One heading's settings, as the plan lists them. */
export function Section({ section, ...parts }: PartProps & { section: SectionPlan }) {
  const { say } = useWords();
  const { id, title, text, symbol, tone, ticks, more: More } = section;
  return (
    <Card
      id={id}
      title={say(title)}
      text={say(text)}
      symbol={symbol}
      tone={section.switch && !parts.settings[section.switch] ? "off" : tone}
      action={section.switch && <Setting name={section.switch} headedBy={id} {...parts} />}
    >
      {section.presets && <Presets {...parts} />}
      {section.rows.map((name) => {
        const Special: ComponentType<PartProps> | undefined = special[name];
        return Special ? <Special key={name} {...parts} /> : <Setting key={name} name={name} {...parts} />;
      })}
      {ticks && <Ticks group={ticks} {...parts} />}
      {More && <More {...parts} />}
    </Card>
  );
}
