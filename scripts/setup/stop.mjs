/** Ends the run with one line that says what is wrong and how to mend it. @returns {never} */
export function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
