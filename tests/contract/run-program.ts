import { spawn } from "node:child_process";

/** Runs a program without holding up this process, which may be the server that it asks. @throws with what it says when it fails */
export function runProgram(program: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args);
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text));
    child.once("error", (error) => reject(new Error(`${program} does not run (${error.message}).`)));
    child.once("close", (code) =>
      code === 0 ? resolve(out.join("")) : reject(new Error(`${program} ${args.join(" ")}: ${err.join("")}`)),
    );
  });
}
