const longest = 254;

/** An address as mail servers mean it: no spaces around it, small letters, the domain as it stands in DNS. Null for what is no address. */
export function canonicalEmail(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^mailto:/i, "")
    .normalize("NFC")
    .toLowerCase();
  const at = bare.lastIndexOf("@");
  const local = bare.slice(0, at);
  const domain = inDns(bare.slice(at + 1));
  const isAddress =
    at > 0 &&
    local.length <= 64 &&
    /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local) &&
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain);
  const address = `${local}@${domain}`;
  return isAddress && address.length <= longest ? address : null;
}

/** A domain with other letters than those of DNS, as DNS writes it. */
function inDns(domain: string): string {
  const address = `http://${domain}`;
  return /^[^\s/?#@:[\]]+$/.test(domain) && URL.canParse(address) ? new URL(address).hostname : "";
}
