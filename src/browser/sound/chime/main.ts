import { play } from "./play.ts";

/*
 * The page out of sight in which a chime sounds, for a worker has no audio. It rings as soon as it is there, at
 * the volume in its address, and then closes itself. Nobody sends it anything and it sends nothing to anybody.
 */

const close = () => window.close();
await play("prompt", Number(new URLSearchParams(location.search).get("volume")), close).catch(close);
