import "../theme.css";
import "./health.css";
import { render } from "preact";
import { checkup } from "../../browser/checkup.ts";
import { clock } from "../../browser/clock.ts";
import { sound } from "../../browser/sound/sound.ts";
import { channel } from "../../browser/store.ts";
import { say, wordsWith } from "../../browser/words.ts";
import { Client } from "../../runtime/client.ts";
import { introduce } from "../kit/page.tsx";
import { Health } from "./health.tsx";

introduce(say, "health_name");
render(
  <Health
    checkup={checkup}
    client={new Client(channel, clock)}
    clock={clock}
    sound={sound}
    words={wordsWith}
  />,
  document.body,
);
