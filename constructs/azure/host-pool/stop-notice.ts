/** How a host learns that its scale set is about to delete it: it asks for scheduled events, drains, and lets Azure go on. */
import { DRAIN_UNIT, stopNoticeService } from "../../contracts/stop-notice";
import type { BootAddition } from "../../platform/resolve/engine";

/**
 * An event names all machines that it concerns, so the host looks for its own name.
 * @see https://learn.microsoft.com/azure/virtual-machines/linux/scheduled-events
 */
const program = [
  "#!/usr/bin/python3 -I",
  "import json, subprocess, time, urllib.request",
  'BASE = "http://169.254.169.254/metadata"',
  'EVENTS = BASE + "/scheduledevents?api-version=2020-07-01"',
  "def ask(url, body=None):",
  "    data = None if body is None else json.dumps(body).encode()",
  '    request = urllib.request.Request(url, data=data, headers={"Metadata": "true"})',
  "    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=120) as answer:",
  "        return answer.read().decode()",
  'name = ask(BASE + "/instance/compute/name?api-version=2021-02-01&format=text")',
  "while True:",
  '    events = json.loads(ask(EVENTS)).get("Events", [])',
  '    mine = [e["EventId"] for e in events if e["EventType"] == "Terminate" and name in e["Resources"]]',
  "    if mine:",
  `        subprocess.run(["systemctl", "stop", "${DRAIN_UNIT}"], check=False)`,
  '        ask(EVENTS, {"StartRequests": [{"EventId": event} for event in mine]})',
  "        break",
  "    time.sleep(5)",
  "",
].join("\n");

export const stopNotice = (): BootAddition => stopNoticeService("Drain when the scale set is about to delete this host", program);
