import { regions, type Region } from "../../settings/fields.ts";
import { Select } from "../kit/controls/select.tsx";
import { useWords } from "../kit/words.tsx";
import { numbers, type KnownRegion } from "./numbers.ts";

interface Props {
  chosen: Region;
  /** The region that counts as long as none is chosen. */
  likely: KnownRegion;
  /** The choice could not be saved. */
  unkept: boolean;
  onChoose: (region: Region) => void;
}

/** The number to call, large, and the region it is for. */
export function Emergency({ chosen, likely, unkept, onChoose }: Props) {
  const { say } = useWords();
  const place = chosen === "automatic" ? likely : chosen;
  const { emergency, advice } = numbers[place];
  const nameOf = (region: Region) =>
    region === "automatic" && likely !== "elsewhere"
      ? say("region_automatic_likely", say(`region_${likely}`))
      : say(`region_${region}`);
  return (
    <div class="card emergency">
      <div class="region">
        <h2>
          <label for="region">{say("region_label")}</label>
        </h2>
        <Select
          id="region"
          choices={regions.map((name) => ({ name, label: nameOf(name) }))}
          chosen={chosen}
          describedBy="unkept"
          onChoose={onChoose}
        />
      </div>
      <output class="soft" id="unkept">
        {unkept && say("help_unkept")}
      </output>
      {emergency.length > 0 ? (
        <NumberList all={emergency} />
      ) : (
        <>
          <p class="local">{say("help_local")}</p>
          <p class="soft">{say("help_local_text")}</p>
        </>
      )}
      {emergency.length > 0 && chosen === "automatic" && (
        <p class="soft by-language">{say("help_by_language")}</p>
      )}
      {advice && (
        <p>
          {say("help_advice", advice.name)} <Call number={advice.number} />{" "}
          {place === "unitedKingdom" && say("help_advice_unitedKingdom")}
        </p>
      )}
    </div>
  );
}

function NumberList({ all }: { all: readonly string[] }) {
  const { say } = useWords();
  return (
    <p class="numbers">
      {all.map((number, index) => (
        <span key={number}>
          {index > 0 && <span class="soft"> {say("help_or")} </span>}
          <Call number={number} />
        </span>
      ))}
    </p>
  );
}

function Call({ number }: { number: string }) {
  const { say } = useWords();
  return (
    <a
      class="call"
      dir="ltr"
      href={`tel:${number.replaceAll(" ", "")}`}
      aria-label={say("help_call", number)}
    >
      {number}
    </a>
  );
}
