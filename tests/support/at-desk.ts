import type { Environment } from "../../src/domain/model/environment.ts";

/** Somebody at the desk who touches nothing just now. No page is open, and the browser reports who comes back. */
export const atDesk: Environment = {
  idle: "active",
  audible: false,
  pageOpen: false,
  pageInView: false,
  still: true,
  fullScreen: false,
  call: false,
  callSites: [],
  returnsReported: true,
};
