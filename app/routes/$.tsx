/** Any address that leads nowhere. */
export async function loader(): Promise<never> {
  throw new Response(null, { status: 404 });
}

export default function Nowhere() {
  return null;
}
