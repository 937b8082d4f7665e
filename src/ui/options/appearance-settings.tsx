import { portrait } from "../../figure/portrait.ts";
import { Figure } from "../kit/figure/figure.tsx";
import type { PartProps } from "./part-props.ts";
import { Setting } from "./setting.tsx";

const drawing = portrait();

/** The skin of the person in the pictures, each choice as a picture with the hair that is chosen. */
export function SkinSetting(parts: PartProps) {
  return (
    <Setting
      name="skin"
      {...parts}
      renderChoice={(skin) => <Portrait skin={skin} hair={parts.settings.hair} />}
    />
  );
}

/** The hair of the person in the pictures, each choice as a picture with the skin that is chosen. */
export function HairSetting(parts: PartProps) {
  return (
    <Setting
      name="hair"
      {...parts}
      renderChoice={(hair) => <Portrait skin={parts.settings.skin} hair={hair} />}
    />
  );
}

function Portrait({ skin, hair }: { skin: string; hair: string }) {
  return (
    <span class="portrait" data-skin={skin} data-hair={hair}>
      <Figure drawing={drawing} label="" />
    </span>
  );
}
