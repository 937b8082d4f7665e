import { useId } from "preact/hooks";
import { presets, type Settings } from "../../settings/fields.ts";
import type { Say } from "../../words/say.ts";
import { Choices, type Choice } from "../kit/controls/choices.tsx";
import { useSaved } from "../kit/use-saved.ts";
import { useWords } from "../kit/words.tsx";
import type { PartProps } from "./part-props.ts";
import { idsIn, LabelledRow } from "./field/labelled-row.tsx";

type PresetName = keyof typeof presets;
const names = Object.keys(presets) as PresetName[];

/** Ready-made rhythms. Choosing one sets two settings at once; with other numbers none is chosen. */
export function Presets({ settings, layers, send }: PartProps) {
  const { say } = useWords();
  const id = useId();
  // The empty name stands for no preset: the next choice has to be compared with something.
  const { shown, outcome, set } = useSaved<string>(inForce(settings) ?? "", (name) =>
    send({ settings: "change", changes: presets[name as PresetName] }),
  );
  const locked = layers.locked.has("postureInterval") || layers.locked.has("postureLength");
  return (
    <LabelledRow
      id={id}
      address="presets"
      kind="wide"
      label={<span id={id}>{say("presets_label")}</span>}
      hint={say("presets_hint")}
      locked={locked}
      outcome={outcome}
      refusal={() => say("refused_other")}
    >
      <Choices
        choices={names.map((name) => presetWords(say, name))}
        chosen={shown}
        disabled={locked}
        as="cards"
        labelledBy={id}
        describedBy={idsIn(id)}
        onChoose={(name) => void set(name)}
      />
    </LabelledRow>
  );
}

function inForce(settings: Settings): PresetName | undefined {
  return names.find(
    (name) =>
      presets[name].postureInterval === settings.postureInterval &&
      presets[name].postureLength === settings.postureLength,
  );
}

function presetWords(say: Say, name: PresetName): Choice {
  const { postureInterval, postureLength } = presets[name];
  return {
    name,
    label: say(`preset_${name}`),
    numbers: say("preset_numbers", postureInterval, postureLength),
    detail: say(`preset_${name}_text`),
  };
}
