#!/usr/bin/env node
/** `npx @binhan/certificates verify <text | file | picture>`: judges a certificate from the command line. */
import { run } from './run';

// A command is a process of its own: here, and nowhere else in the package, its clock is read.
const now = new Date(performance.timeOrigin + performance.now());
const { out, error, exitCode } = await run(process.argv.slice(2), now);
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = exitCode;
