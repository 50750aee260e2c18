import { isIPv6 } from "node:net";

import { type Caller } from "../../services/kit/caller";
import { type Tier } from "../../services/kit/limits";

export function tierOf({ role }: Caller): Tier {
  if (role === "anonymous") return "anonymous";
  return role === "secretariat" ? "secretariat" : "token";
}

/** Whose bucket a request is charged to: the partner's, however many tokens it has, else the address's. */
export const callerKey = ({ partner }: Caller, address: string): string =>
  partner === null ? `address ${network(address)}` : `partner ${partner}`;

/** Who has one IPv6 address has the 2^64 of its network. */
function network(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const groups = [
    ...before,
    ...Array(tail === undefined ? 0 : 8 - before.length - after.length).fill("0"),
    ...after,
  ];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
