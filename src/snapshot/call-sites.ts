import * as v from "valibot";
import type { CallSite } from "../domain/model/call-site.ts";
import { listUpTo } from "../decoding/values.ts";

/** More than there are: a later version may know further ones. */
const MOST_CALL_SITES = 50;

/**
 * Names of sites with calls. One that only a later version knows is kept, and told by nobody; what is no plain name,
 * like an address, is refused.
 */
export const readCallSites = listUpTo(
  MOST_CALL_SITES,
  v.custom<CallSite>((raw) => typeof raw === "string" && /^\w{1,20}$/.test(raw)),
);
