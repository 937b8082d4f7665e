import "../theme.css";
import "./popup.css";
import { connect } from "../../browser/popup-connection.ts";
import { clock } from "../../browser/clock.ts";
import { popupChannel as channel } from "../../browser/first-reading.ts";
import { sound } from "../../browser/sound/sound.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open, type PageProps } from "../kit/page.tsx";
import { Popup } from "./popup.tsx";

/** Opened by a link of another page it is a page too, with the way to the others. */
const asPage = location.search === "?page";

const Page = ({ model }: PageProps) => <Popup model={model} connect={connect} asPage={asPage} />;

const parts = { channel, clock, words, sound };

void open(Page, "name", parts).then(async () => (await import("./week-line.ts")).showWeek(parts));
