import { expect } from "vitest";
import { said } from "./cast";
import { signIn } from "./journey";
import { hanan, hananPassword, type Journey } from "./matching-stage";
import { linkIn, sms } from "./phones";
import type { Walker } from "./walking";
import { t } from "./words";

const j = "join-pool";
const p = "staff-pool";

const named = (walker: Walker, name: string) => walker.page.locator(`main form [name="${name}"]`);

/** She applies on her phone without script, with two mistakes; what she typed stays. */
export async function applies({ hanan: walker }: Journey): Promise<void> {
  await walker.go("/become-coordinator");
  await walker.look("63-apply");
  await walker.type(t(`${j}.first-name`), hanan.firstName);
  await walker.type(t(`${j}.family-name`), hanan.familyName);
  await walker.type(t(`${j}.email`), hanan.email);
  await walker.type(t(`${j}.phone`), said(hanan.phone));
  await walker.type(t(`${j}.town`), "Amsterdm");
  await walker.pick(t(`${j}.care-worker-question`), t(`${j}.care-worker-no`));
  await walker.type(t(`${j}.why`), "Mijn oom zat er zelf in. Toen zijn buren kwamen, kwam het goed.");
  walker.expectComplaint(/400/);
  await walker.press(t(`${j}.submit`));
  expect(await named(walker, "firstName").inputValue(), "what was typed stays").toBe(hanan.firstName);
  expect(await named(walker, "town").inputValue()).toBe("Amsterdm");
  for (const field of ["town", "language-0"]) expect(await named(walker, field).getAttribute("aria-invalid"), field).toBe("true");
  expect(await named(walker, "email").getAttribute("aria-invalid")).not.toBe("true");
  await walker.look("64-apply-mistakes");
  await walker.type(t(`${j}.town`), "Amsterdam West");
  await named(walker, "language-0").selectOption("nld");
  await named(walker, "level-0").selectOption("native");
  await named(walker, "language-1").selectOption("rif");
  await named(walker, "level-1").selectOption("native");
  await walker.look();
  await walker.press(t(`${j}.submit`));
  await walker.sees(t(`${j}.thanks-title`));
  await walker.look();
}

/** The manager finds the application on Today, notes the training, and sends the way in. */
export async function trains({ manager }: Journey): Promise<void> {
  await signIn(manager, "Wilma");
  await manager.sees(/Hanan/);
  await manager.look();
  await manager.page.getByRole("listitem").filter({ hasText: "Hanan" }).getByRole("link").first().click();
  await manager.sees(/Mijn oom zat er zelf in/);
  await manager.settles();
  await manager.look("65-application");
  await manager.press(t(`${p}.one-train`));
  await manager.sees(t(`${p}.one-next-trained`));
  await manager.press(t(`${p}.one-send`));
  await manager.sees(t(`${p}.one-send-again`));
  await manager.look();
}

/** She chooses a password behind the link, and says what she wants to say of herself. */
export async function fillsProfile({ kring, hanan: walker }: Journey): Promise<void> {
  await walker.go(linkIn(await sms(kring.baseUrl, hanan.phone, /\/welcome\//)));
  await walker.look();
  await walker.type(t(`${j}.password`), "kort");
  await walker.type(t(`${j}.again`), "kort");
  walker.expectComplaint(/400/);
  await walker.press(t(`${j}.welcome-submit`));
  await walker.sees(t(`${j}.password-short`));
  await walker.look();
  await walker.type(t(`${j}.password`), hananPassword);
  await walker.type(t(`${j}.again`), hananPassword);
  await walker.press(t(`${j}.welcome-submit`));
  await walker.sees(t("staff-today.title"));
  await walker.look();
  await walker.go("/profile");
  await walker.look();
  await walker.go("/profile/time");
  await walker.type(t(`${p}.capacity`), "2");
  await named(walker, "evenings").check();
  await saves(walker);
  await walker.go("/profile/about");
  await walker.pick(t(`${p}.gender`), t(`${p}.gender-woman`));
  await saves(walker);
  await saysBackground(walker);
  await walker.go("/profile/ties");
  await walker.look();
  const neighbourhood = walker.page.locator("form").filter({ has: walker.page.locator('[value="neighbourhood"]') });
  await walker.type(t(`${p}.tie-where`), "Amsterdam Noord", neighbourhood);
  await walker.press(t(`${p}.tie-add`), neighbourhood);
  await walker.sees("Amsterdam Noord");
  await walker.look();
  await walker.go("/profile");
  await walker.look("66-profile");
}

async function saves(walker: Walker): Promise<void> {
  await walker.look();
  await walker.press(t(`${p}.save`));
  await walker.sees(t(`${p}.profile-title`));
}

/** Her background is kept only with her own yes to it. */
async function saysBackground(walker: Walker): Promise<void> {
  await walker.go("/profile/background");
  await walker.type(t(`${p}.background-words`), "Mijn ouders komen uit Nador. Ik ben hier geboren.");
  await walker.tick(t(`${p}.background-amazigh`));
  walker.expectComplaint(/400|409/);
  await walker.press(t(`${p}.save`));
  await walker.sees(t(`${p}.background-consent-needed`));
  await walker.look();
  await walker.tick(t(`${p}.background-consent`));
  await walker.look("67-profile-background");
  await walker.press(t(`${p}.save`));
  await walker.sees(t(`${p}.profile-title`));
}

/** From now on she can be asked. */
export async function activates({ manager }: Journey): Promise<void> {
  await manager.go("/pool");
  await manager.follow(/Hanan/);
  await manager.press(t(`${p}.one-activate`));
  await manager.page.getByRole("button", { name: t(`${p}.one-activate`) }).waitFor({ state: "detached" });
  await manager.look("68-one-coordinator");
  expect(await manager.text(), "her own words are for nobody here").not.toMatch(/Nador|Amazigh/);
  await manager.go("/pool");
  await manager.look("69-pool");
}

const lines = [
  "Voornaam;Achternaam;E-mail;Telefoon;Woonplaats;Talen;Geen hulpverlener;Hoeveel tegelijk",
  "Bas;Postma;bas.postma@example.org;06 85 00 94 01;Utrecht;Nederlands:moedertaal | Fries:goed;ja;2",
  "Ineke;Zwart;ineke@example.org;06 85 00 94 02;Amsterdm;Nederlands:moedertaal;ja;1",
  "Ömer;Şahin;omer@example.org;06 85 00 94 03;Zaandam;Nederlands:goed | Klingon:goed;ja;2",
  "Bas;Postma;bas.postma@example.org;06 85 00 94 01;Utrecht;Nederlands:moedertaal;ja;2",
];

/** A list the Centrale had already: what is right comes in, and each wrong line says why. */
export async function takesIn({ manager }: Journey): Promise<void> {
  await manager.go("/pool/import");
  await manager.look();
  await manager.page
    .locator("input[type=file]")
    .setInputFiles({ name: "lijst.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  const { impatient } = manager;
  manager.impatient = undefined;
  await manager.press(t("staff-pool-import.send"));
  manager.impatient = impatient;
  await manager.sees(t("staff-pool-import.report-title"));
  await manager.look("70-pool-import");
}
