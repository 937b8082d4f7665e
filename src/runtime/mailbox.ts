/**
 * One at a time, in the order of arrival: what is posted starts when everything posted before has ended,
 * well or badly.
 */
export class Mailbox {
  private last: Promise<unknown> = Promise.resolve();

  post<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(task, task);
    this.last = result;
    return result;
  }
}
