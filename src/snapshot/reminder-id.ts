import * as v from "valibot";

/** What a reminder of the person's own may be called inside: letters, digits, `_` and `-`. */
export const ownId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** Every id a reminder can have. */
export const REMINDER_ID = /^(?:posture|stretch|water|own:[\w-]{1,64})$/;
export const reminderId = v.pipe(v.string(), v.regex(REMINDER_ID));
