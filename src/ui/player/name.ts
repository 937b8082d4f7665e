/** The id of the exercise's name, which has the focus while nothing else needs it. */
export const NAME = "player-name";
