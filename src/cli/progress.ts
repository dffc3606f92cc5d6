/** Says how far a long run is: on a terminal only, on one line that is gone when it ends. */
export interface Progress {
  at(done: number): void;
  end(): void;
}

const EVERY = 100;

export function progress(what: string, total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  let last = 0;
  const clear = '\r\u001b[K';
  return {
    at(done) {
      const now = Date.now();
      if (!stream.isTTY || now - last < EVERY) return;
      last = now;
      stream.write(`${clear}${what} ${done} of ${total}`);
    },
    end() {
      if (stream.isTTY && last) stream.write(clear);
    },
  };
}
