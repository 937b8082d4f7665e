import * as v from "valibot";

/** Every id a reminder can have. */
export const REMINDER_ID = /^(?:posture|standing|stretch|water|own:[\w-]{1,64})$/;
export const reminderId = v.pipe(v.string(), v.regex(REMINDER_ID));
