/** In milliseconds: a call takes one, and a window some hundreds. */
const PATIENCE = 3_000;

/** A call that never answers must not keep everything after it waiting. */
export async function inTime<Result>(call: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("no answer")), PATIENCE);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
