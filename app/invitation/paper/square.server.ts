import QRCode from "qrcode";

/** A square a camera reads, as one path of unit squares in a box of this many units. */
export interface Square {
  size: number;
  path: string;
}

/** The square that opens an address; it may lose a sixth of itself to a fold. */
export function squareOf(address: string): Square {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: "M" });
  const cells = Array.from({ length: modules.size * modules.size }, (_, at) => at).filter((at) => modules.data[at]);
  const path = cells.map((at) => `M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z`).join("");
  return { size: modules.size, path };
}
