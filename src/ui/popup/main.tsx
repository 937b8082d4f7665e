import "../theme.css";
import "./popup.css";
import { connect } from "../../browser/popup-connection.ts";
import { clock } from "../../browser/clock.ts";
import { popupChannel as channel } from "../../browser/first-reading.ts";
import { sound } from "../../browser/sound/sound.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open, type PageProps } from "../kit/page.tsx";
import { Popup } from "./popup.tsx";

const Page = ({ model }: PageProps) => <Popup model={model} connect={connect} />;

void open(Page, "name", { channel, clock, words, sound });
