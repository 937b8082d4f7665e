import { useWords } from "../kit/words.tsx";
import { Card } from "./card.tsx";
import type { PartProps } from "./options.tsx";
import { Presets } from "./presets.tsx";
import type { SectionPlan } from "./sections.ts";
import { Setting } from "./setting.tsx";

/** One heading's settings, as the plan lists them. */
export function Section({ section, ...parts }: PartProps & { section: SectionPlan }) {
  const { say } = useWords();
  const { id, title, text, symbol, tone, more: More } = section;
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
      {section.rows.map((name) => (
        <Setting key={name} name={name} {...parts} />
      ))}
      {More && <More {...parts} />}
    </Card>
  );
}
