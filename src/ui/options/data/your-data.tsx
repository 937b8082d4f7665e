import { later } from "../../kit/later.tsx";
import { useWords } from "../../kit/words.tsx";
import { Card } from "../card.tsx";
import type { PartProps } from "../part-props.ts";
import { useDataSource, type DataSource } from "./data-source.tsx";
import "./data.css";

/** Few who change a setting come for their data: what writes and reads files is loaded after the page. */
const DataParts = later<Pick<PartProps, "send" | "settings"> & { source: DataSource }>(
  async () => (await import("./data-parts.tsx")).DataParts,
  "lines",
);

/** Where a person takes their data along, brings it back, and deletes it. */
export function YourData({ send, settings }: PartProps) {
  const { say } = useWords();
  const source = useDataSource();
  return (
    <Card id="data" title={say("options_data")} text={say("options_data_text")}>
      {source !== null && <DataParts source={source} send={send} settings={settings} />}
    </Card>
  );
}
