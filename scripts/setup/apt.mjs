import { spawnSync } from "node:child_process";

/** Installs a package of the distribution when we may: as root, where there is apt-get. @returns whether it is there now */
export function install(name) {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  process.stdout.write(`Installing ${name} with apt-get …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  const options = { stdio: ["ignore", "ignore", "pipe"], env };
  const { status, stderr } = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], options);
  if (status !== 0) process.stderr.write(stderr);
  return status === 0;
}
