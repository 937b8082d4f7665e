import "../theme.css";
import "./welcome.css";
import { checkup } from "../../browser/checkup.ts";
import { clock } from "../../browser/clock.ts";
import { channel } from "../../browser/store.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open, type PageProps } from "../kit/page.tsx";
import { Welcome } from "./welcome.tsx";

const Page = ({ model }: PageProps) => <Welcome model={model} {...checkup} />;

await open(Page, "welcome_title", { channel, clock, words, opensItself: true });
