// A preview of a copy of the showcase, as staff keep it open: `etalase serve`, and saving as their editors do.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** The day on which all tests take place. */
const TODAY = "2026-11-21";

export class Preview {
  /** Serves a copy of the showcase's content; the theme is the one inside the program until a file of it is written. */
  static async open(...flags) {
    const preview = new Preview();
    preview.root = mkdtempSync(path.join(tmpdir(), "etalase-preview-"));
    cpSync(path.join(PROJECT, "content"), path.join(preview.root, "content"), { recursive: true });
    await preview.start(...flags);
    return preview;
  }

  /** Starts the program, again perhaps, and waits until it says its address. */
  async start(...flags) {
    this.flags = flags.length > 0 ? flags : (this.flags ?? []);
    const port = this.address ? new URL(this.address).port : "0";
    const command = ["serve", "--port", port, "--now", TODAY, ...(this.flags.includes("--lang") ? [] : ["--lang", "id"]), ...this.flags];
    this.child = spawn(process.env.ETALASE ?? path.join(PROJECT, "target/release/etalase"), command, { cwd: this.root, stdio: ["ignore", "pipe", "inherit"] });
    this.said = "";
    this.child.stdout.setEncoding("utf8");
    this.address = await new Promise((ready, failed) => {
      this.child.once("exit", code => failed(new Error(`the preview ended with ${code}`)));
      this.child.stdout.on("data", text => {
        this.said += text;
        const address = this.said.match(/http:\/\/localhost:\d+\//);
        if (address) ready(address[0]);
      });
    });
  }

  /** Ends the program at once, as when the power goes. */
  async kill() {
    const ended = new Promise(done => this.child.once("exit", done));
    this.child.kill("SIGKILL");
    await ended;
  }

  async close() {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.kill();
    rmSync(this.root, { recursive: true });
  }

  file(name) {
    return path.join(this.root, name);
  }

  read(name) {
    return readFileSync(this.file(name), "utf8");
  }

  /** Writes in place. */
  write(name, text) {
    mkdirSync(path.dirname(this.file(name)), { recursive: true });
    writeFileSync(this.file(name), text);
  }

  /** Writes beside the file and then over it. */
  save(name, text) {
    const beside = path.join(path.dirname(this.file(name)), `.${path.basename(name)}.baru`);
    writeFileSync(beside, text);
    renameSync(beside, this.file(name));
  }

  remove(name) {
    rmSync(this.file(name), { recursive: true });
  }

  /** A file of the theme inside the program, as it is on disk in the project. */
  theme(name) {
    return readFileSync(path.join(PROJECT, "themes/siger", name), "utf8");
  }
}
