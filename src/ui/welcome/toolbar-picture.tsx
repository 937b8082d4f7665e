import type { Host } from "../../runtime/page-ports.ts";
import { ToolbarIcon } from "./coming.tsx";

interface Props {
  family: Host["family"];
  /** The icon has its place already. */
  pinned: boolean;
}

/**
 * The upper end of the browser's window, with what is to be pressed in a ring: the puzzle piece, and what it opens. Once
 * the icon is pinned it stands in the toolbar. The steps stand beside it in words.
 */
export function ToolbarPicture({ family, pinned }: Props) {
  return (
    <svg class={`toolbar-picture ${family}`} viewBox={`0 0 320 ${pinned ? 56 : 132}`} aria-hidden="true">
      <path
        class="window"
        d={`M.5 ${pinned ? 56 : 132}V12.500a12 12 0 0 1 12-12h295a12 12 0 0 1 12 12V${pinned ? 56 : 132}`}
      />
      <path class="tab" d="M14 20v-4a7 7 0 0 1 7-7h70a7 7 0 0 1 7 7v4z" />
      <path class="bar" d="M1 20h318v34H1z" />
      <rect class="address" x="54" y="27" width="172" height="20" rx="10" />
      <path
        class="sign"
        d="M20 31l-6 6 6 6M15 37h9M43 34.500a5.500 5.500 0 1 0 .500 4.500M43.500 30.500v4h-4M303 32h.01M303 37h.01M303 42h.01"
      />
      {pinned && <Place x={240} />}
      <Puzzle x={266} ringed={!pinned} />
      {!pinned && (family === "chromium" ? <ChromiumMenu /> : <FirefoxMenu />)}
    </svg>
  );
}

/** Limber in its place. */
function Place({ x }: { x: number }) {
  return (
    <g>
      <circle class="ring-around" cx={x + 7} cy="37" r="13" />
      <svg x={x} y="30" width="14" height="14">
        <ToolbarIcon stage={0} />
      </svg>
    </g>
  );
}

function Puzzle({ x, ringed }: { x: number; ringed: boolean }) {
  return (
    <g>
      {ringed && <circle class="ring-around" cx={x + 7} cy="37" r="13" />}
      <path
        class="sign"
        d={`M${x + 1} 33.500h3.300a2.200 2.200 0 1 1 4.200 0h3.500v3.300a2.200 2.200 0 1 1 0 4.200v3h-11v-3.200a2 2 0 1 0 0-4z`}
      />
    </g>
  );
}

/** The list of extensions with a pin beside Limber. */
function ChromiumMenu() {
  return (
    <g>
      <rect class="menu-box" x="130" y="60" width="160" height="70" rx="8" />
      <path class="line" d="M142 72h62" />
      <Row y={84} />
      <path class="sign" d="M254 84h8M255.500 84v5l-2.500 3.500h10l-2.500-3.500v-5M258 92.500v5" />
      <circle class="ring-around" cx="258" cy="91" r="13" />
      <path class="line faint" d="M162 116h56" />
      <rect class="blank" x="142" y="109" width="14" height="14" rx="3" />
    </g>
  );
}

/** The list of extensions with a gear beside Limber, and what the gear opens. */
function FirefoxMenu() {
  return (
    <g>
      <rect class="menu-box" x="150" y="60" width="150" height="46" rx="8" />
      <Row y={76} x={162} />
      <circle class="ring-around" cx="282" cy="83" r="13" />
      <path
        class="sign"
        d="M282 80.200a2.800 2.800 0 1 0 .010 0M282 76.500v1.500M282 88v1.500M288.500 83h-1.500M277 83h-1.500M286.600 78.400l-1 1M278.400 86.600l-1 1M286.600 87.600l-1-1M278.400 79.400l-1-1"
      />
      <rect class="menu-box" x="20" y="84" width="140" height="46" rx="8" />
      <rect class="chosen" x="26" y="90" width="128" height="16" rx="4" />
      <path class="line" d="M42 98h64" />
      <path class="sign" d="M32 98l2.500 2.500 4-4.500" />
      <path class="line faint" d="M42 118h84" />
    </g>
  );
}

/** Limber in a list: its icon and a line in the place of its name. */
function Row({ x = 142, y }: { x?: number; y: number }) {
  return (
    <g>
      <svg x={x} y={y} width="14" height="14">
        <ToolbarIcon stage={0} />
      </svg>
      <path class="line" d={`M${x + 22} ${y + 7}h48`} />
    </g>
  );
}
