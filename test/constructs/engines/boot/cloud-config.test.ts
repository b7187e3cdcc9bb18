import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { boot, rendered } from "../../../support/boots";

const config = (...of: Parameters<typeof rendered>) => parse(rendered(...of));

describe("user data of hosts with cloud-init", () => {
  it("disables passwords, and all logins of root", () => {
    expect(config(boot())).toMatchObject({ disable_root: true, ssh_pwauth: false });
  });

  it.each(["a\n", "#!/bin/sh\necho \"$HOME\" '%{if}' \\\\ ${x}\n", "  leading\n\n\ttabs: and - dashes\n", "no newline", "Ümläute ✓\n"])(
    "preserves the content %j of a file exactly",
    (content) => {
      const written = config(boot({ files: [{ path: "/a", permissions: "0600", content }] }));
      expect(written.write_files).toEqual([{ path: "/a", owner: "root:root", permissions: "0600", content }]);
    },
  );

  it("runs commands in their order, without a shell", () => {
    const commands = [["/bin/one", "a b", "$HOME"], ["/bin/two"]] as const;
    expect(config(boot({ commands })).runcmd).toEqual(commands);
  });

  it("adds the cloud's files and commands before the engine's commands", () => {
    const addition = { files: [{ path: "/b", permissions: "0755", content: "b" }], commands: [["/bin/b"]] as const };
    const { write_files, runcmd } = config(boot(), addition);
    expect(write_files.map(({ path }: { path: string }) => path)).toEqual(["/etc/toy.conf", "/b"]);
    expect(runcmd).toEqual([["/bin/b"], ["/usr/bin/toy", "start"]]);
  });

  it("drains with a systemd unit that runs the command when it stops, with a timeout", () => {
    const { write_files, runcmd } = config(boot({ drain: { command: ["/usr/bin/toy", "drain", "100%", '"$x"'], seconds: 300 } }));
    const unit = write_files.find(({ path }: { path: string }) => path === "/etc/systemd/system/berth-drain.service").content;
    expect(unit).toContain('ExecStop="/usr/bin/toy" "drain" "100%%" "\\"$$x\\""\n');
    expect(unit).toContain("TimeoutStopSec=360\n");
    expect(runcmd[1]).toEqual(["systemctl", "enable", "--now", "--no-block", "berth-drain.service"]);
    expect(config(boot()).runcmd).toEqual([["/usr/bin/toy", "start"]]);
  });
});
