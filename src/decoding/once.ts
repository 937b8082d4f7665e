/**
 * What is made when it is first asked for, and kept. Most events that start the worker need few of its schemas, and all
 * of them together are a third of what it takes to begin.
 */
export function once<Made>(make: () => Made): () => Made {
  let made: { it: Made } | undefined;
  return () => (made ??= { it: make() }).it;
}
