import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExposureRow } from "../../../review/findings/exposure";
import type { StackJson } from "../trees";
import { endpointCases } from "./endpoint-cases";
import { resourceCases } from "./resource-cases";
import { allowed, found, groupRules, nsg, tcp } from "./reviewed-exposure";
import { ruleCases } from "./rule-cases";

const cases = [...endpointCases, ...ruleCases, ...resourceCases];

describe("6. Exposure: who reaches what", () => {
  test.each(cases)("%s", (_name, base, head, row, weight) => {
    const [first] = found(base, head).filter(({ data }) => (data as unknown as ExposureRow).sign === row.sign);
    expect(first?.data).toMatchObject(row);
    expect(first?.weight).toBe(weight);
  });

  test.each(cases)("%s: nothing where it stands already", (_name, _base, head) => expect(found(head, head)).toEqual([]));

  test.each<[string, StackJson, StackJson]>([
    ["an address within an open range", groupRules(tcp(443, "10.0.0.0/8")), groupRules(tcp(443, "10.0.0.0/8", "10.0.0.5/32"))],
    ["a range written as its halves", groupRules(tcp(443, "10.0.0.0/8")), groupRules(tcp(443, "10.0.0.0/9"), tcp(443, "10.128.0.0/9"))],
    [
      "ports split over two rules",
      groupRules({ ...tcp(1, "10.0.0.0/8"), to_port: 9 }),
      groupRules({ ...tcp(5, "10.0.0.0/8"), to_port: 9 }, { ...tcp(1, "10.0.0.0/8"), to_port: 4 }),
    ],
    [
      "a port where all are open",
      groupRules({ protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: ["0.0.0.0/0"] }),
      groupRules({ protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: ["0.0.0.0/0"] }, tcp(22, "10.0.0.0/8")),
    ],
    [
      "a group where every address may",
      groupRules(tcp(22, "0.0.0.0/0")),
      groupRules(tcp(22, "0.0.0.0/0"), { protocol: "tcp", from_port: 22, to_port: 22, security_groups: ["sg-1"] }),
    ],
    [
      "rules in a group become rules of their own",
      groupRules(tcp(22, "10.0.0.0/8")),
      {
        resource: {
          aws_security_group: { x: {} },
          aws_security_group_rule: { r: { type: "ingress", security_group_id: "${aws_security_group.x.id}", ...tcp(22, "10.0.0.0/8") } },
        },
      },
    ],
    ["a rule of Azure under another name", nsg(allowed), nsg({ ...allowed, name: "b" })],
    [
      "a denied rule more",
      nsg({ ...allowed, access: "Deny", priority: 100, source_address_prefix: "*" }),
      nsg({ ...allowed, access: "Deny", priority: 100, source_address_prefix: "*" }, allowed),
    ],
  ])("no row for %s", (_name, base, head) => expect(found(base, head)).toEqual([]));

  const range = fc.tuple(fc.integer({ min: 8, max: 16 }), fc.nat(255)).map(([prefix, second]) => `10.${second}.0.0/${prefix}`);
  const rule = fc.record({
    protocol: fc.constantFrom("tcp", "udp", "-1"),
    from_port: fc.nat(100),
    length: fc.nat(50),
    cidr_blocks: fc.uniqueArray(range, { minLength: 1, maxLength: 3 }),
  });

  test("any order, any split of rules gives no row", () =>
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), (rules) => {
        const whole = rules.map(({ length, ...each }) => ({ ...each, to_port: each.from_port + length }));
        const split = whole
          .flatMap((each) => each.cidr_blocks.map((cidr) => ({ ...each, cidr_blocks: [cidr] })))
          .flatMap((each) => {
            const middle = Math.floor((each.from_port + each.to_port) / 2);
            return middle < each.to_port && each.protocol !== "-1"
              ? [
                  { ...each, from_port: middle + 1 },
                  { ...each, to_port: middle },
                ]
              : [each];
          })
          .reverse();
        expect(found(groupRules(...whole), groupRules(...split))).toEqual([]);
      }),
    ));

  test("a service that the spec calls public is looked at, not stopped", () => {
    const group = { ...tcp(443, "0.0.0.0/0") };
    const head: StackJson = { resource: { aws_security_group: { lb: { "//": { spec: "services.api" }, ingress: [group] } } } };
    expect(found({ resource: {} }, head)).toMatchObject([{ kind: "exposure-internet", weight: "review", specPath: "services.api" }]);
  });

  test("a value that only Terraform knows is named as it is written", () => {
    const [finding] = found(groupRules(), groupRules(tcp(22, "${var.cidr}")));
    expect(finding).toMatchObject({ weight: "review", data: { peers: ["${var.cidr}"], zone: null } });
  });
});
