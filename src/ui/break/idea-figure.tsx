import { Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { footingOf } from "../../domain/rules/idea-choice.ts";
import type { Seat } from "../../figure/movement/movement.ts";
import type { Footing } from "../../ideas/choose-idea.ts";
import type { IdeaId } from "../../ideas/idea.ts";
import { ideaLooks } from "../../ideas/idea-looks.ts";
import { ideaTraits } from "../../ideas/idea-traits.ts";
import type { Settings } from "../../settings/fields.ts";
import { Figure } from "../kit/figure/figure.tsx";
import { useFrames } from "../kit/figure/frames.ts";
import { drawInto } from "../kit/figure/moving-figure.ts";
import { useReducedMotion } from "../kit/figure/reduced-motion.ts";
import { Ring } from "../kit/ring.tsx";
import { Sign } from "../kit/signs/sign.tsx";
import { IdeaSign } from "./idea-sign.tsx";
import "./idea.css";

type Art = typeof import("../../ideas/draw-idea.ts");

interface Props {
  idea: IdeaId;
  settings: Settings;
}

/** What they stay in, who do not leave it; the others get up. */
const seatOn: Record<Footing, Seat | null> = {
  chair: null,
  standing: null,
  seat: "chair",
  wheelchair: "wheelchair",
};

/**
 * The figure that does what the words say: moving, or as still pictures for those who want nothing to move. Someone on
 * wheels who goes somewhere sees where.
 */
export function IdeaFigure({ idea, settings }: Props) {
  const seat = seatOn[footingOf(settings)];
  const { sign } = ideaLooks[idea];
  const art = useArt();
  const isReduced = useReducedMotion();
  if (seat !== null && ideaTraits[idea].posture === "going") return sign && <IdeaSign name={sign} large />;
  return (
    <span class="idea-figure">
      {art === null ? (
        <span class="picture" />
      ) : isReduced ? (
        <Stills art={art} idea={idea} seat={seat} />
      ) : (
        <Moving key={idea} art={art} idea={idea} seat={seat} />
      )}
      {sign && <IdeaSign name={sign} />}
    </span>
  );
}

/** The same in a ring that fills as the break passes; still pictures side by side have no room in it. */
export function IdeaRing({ share, ...shown }: Props & { share: number }) {
  const figure = <IdeaFigure {...shown} />;
  if (useReducedMotion()) return figure;
  return (
    <Ring share={share} tone="accent" label="">
      {figure}
    </Ring>
  );
}

/** The art is larger than the page, so it comes when it is asked for: until then the words say enough. */
function useArt(): Art | null {
  const [art, show] = useState<Art | null>(null);
  useEffect(() => {
    import("../../ideas/draw-idea.ts").then(
      (loaded) => show(loaded),
      () => {},
    );
  }, []);
  return art;
}

interface Drawn {
  art: Art;
  idea: IdeaId;
  seat: Seat | null;
}

function Moving({ art, idea, seat }: Drawn) {
  const svg = useRef<SVGSVGElement>(null);
  const [began] = useState(() => performance.now());
  useFrames(true, () => {
    const passed = (performance.now() - began) / 1_000;
    if (svg.current !== null) drawInto(svg.current, art.drawIdea(idea, seat, passed));
  });
  return <svg class="figure" aria-hidden="true" ref={svg} />;
}

function Stills({ art, idea, seat }: Drawn) {
  return (
    <span class="idea-stills">
      {art.drawIdeaStills(idea, seat).map((drawing, index) => (
        <Fragment key={index}>
          {index > 0 && <Sign name="arrow" />}
          <Figure drawing={drawing} label="" />
        </Fragment>
      ))}
    </span>
  );
}
