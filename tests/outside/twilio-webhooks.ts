import twilio from "twilio";

/** Posts a form as Twilio does: signed with the account's token over the address and every field. Gives the status of the answer, 0 when nobody answered. */
export async function postSigned(authToken: string, url: string, form: Record<string, string>): Promise<number> {
  return (await askSigned(authToken, url, form)).status;
}

/** The same, with what came back. */
export async function askSigned(authToken: string, url: string, form: Record<string, string>): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
        "User-Agent": "TwilioProxy/1.1",
        "X-Twilio-Signature": twilio.getExpectedTwilioSignature(authToken, url, form),
      },
      body: new URLSearchParams(form),
      redirect: "manual",
      signal: AbortSignal.timeout(15_000),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: "" };
  }
}
