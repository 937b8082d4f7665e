import type messages from "../../public/_locales/en/messages.json";

export type MessageKey = keyof typeof messages;

/** A message of the person's language, with values for its places. */
export type Say = (key: MessageKey, ...values: (string | number)[]) => string;
