#!/usr/bin/env node
import { forTerminal, Stop } from './stop.js';
import { VERSION } from './version.js';

/** One of the author tools. */
interface Command {
  readonly help: string;
  /** Resolves to the exit code. */
  run(args: readonly string[]): Promise<number>;
}

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: () => import('./build/command.js'),
  check: () => import('./check/command.js'),
  render: () => import('./render/command.js'),
  snippet: () => import('./snippet/command.js'),
};

const HELP = `Tools for who publishes an advice column.

  advice-column build LETTERS… --out DIR   letters in text files become a feed
  advice-column check FEED|URL             what a feed's readers would miss, and why
  advice-column render FEED --item ID      a column as plain HTML; --page: a whole static site
  advice-column snippet FEED               what to paste into a page to show the column

  advice-column COMMAND --help             the options of one of them
  advice-column --version
`;

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (['--version', '-v', '-V', 'version'].includes(name)) {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const asked = name === 'help' ? (args[0] ?? '') : name;
  const load = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  if (load) {
    const command = await load();
    if (name !== 'help' && !args.some((arg) => arg === '--help' || arg === '-h')) return command.run(args);
    process.stdout.write(command.help);
    return 0;
  }
  if (['--help', '-h', ''].includes(asked)) {
    (name ? process.stdout : process.stderr).write(HELP);
    return name ? 0 : 1;
  }
  throw new Stop(`There is no command "${asked}": it is build, check, render or snippet. See "advice-column --help".`);
}

// Who reads the first lines only (`| head`) has not made a mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // What nobody foresaw is a fault of these tools, and its place in them is worth having.
  const said = error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`advice-column: ${forTerminal(said)}\n`);
  process.exitCode = 1;
}
