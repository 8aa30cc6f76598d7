import { newOnce } from "~/access/deed.server";
import { setClock } from "~/clock";
import { offerInOrder } from "~/coordinator/offer/offer.server";
import { dbOf } from "~/db.server";
import { registerConference } from "~/registration/register.server";
import { colleague, colleagueIn, type Doors } from "./askers";
import { account, organisation } from "./colleagues";
import { inPool } from "./pool";

/** A Centrale with a manager and a worker; coordinators and families come as a scene asks for them. */
export class OfferScene {
  readonly doors: Doors = { staff: dbOf("staff"), family: dbOf("family") };
  centrale = "";
  worker = "";
  manager = "";
  private people = 0;

  constructor(readonly now: Date) {}

  static async at(now: Date): Promise<OfferScene> {
    const scene = new OfferScene(now);
    setClock(now);
    scene.centrale = await organisation(scene.doors.staff, "Eigen Kracht Centrale", "centrale", now);
    const welfare = await organisation(scene.doors.staff, "Vangnet", "welfare", now);
    scene.worker = await scene.staff("Joke", "socialWorker", welfare);
    scene.manager = await scene.staff("Ria", "regionalManager", scene.centrale);
    return scene;
  }

  get db() {
    return this.doors.staff;
  }

  hours = (many: number) => new Date(this.now.getTime() + many * 3_600_000);
  press = (when: Date) => ({ once: newOnce(), now: when });
  /** The number of whoever came last. */
  lastPhone = () => this.phone(this.people);
  phone = (number: number) => `+3169${String(number).padStart(7, "0")}`;

  staff(firstName: string, role: "socialWorker" | "regionalManager" | "coordinator", organisationId: string): Promise<string> {
    this.people += 1;
    const email = `${firstName}${this.people}@voorbeeld.nl`;
    const person = { firstName, familyName: "Test", role, organisationId, email, phone: this.phone(this.people) };
    return account(this.db, person, this.now);
  }

  async coordinator(firstName: string, more: Partial<Parameters<typeof inPool>[2]> = {}): Promise<string> {
    const id = await this.staff(firstName, "coordinator", this.centrale);
    await inPool(this.db, id, { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }], ...more }, this.now);
    return id;
  }

  /** A family that waits for a coordinator. */
  async registered(firstName = "Mimount"): Promise<string> {
    const outcome = await registerConference(
      await colleague(this.doors, this.worker),
      {
        principals: [
          {
            firstName,
            spokenLanguage: "rif",
            readLanguage: "none",
            willing: true,
            willingHow: "spoken",
            willingLanguage: "rif",
            consentRegistration: true,
            alone: "yes",
            mustNotKnow: "no",
            readsAlong: "no",
            callingUnsafe: "no",
          },
        ],
        situation: "Twee maanden huur achter.",
        children: "yes",
      },
      this.press(this.now),
    );
    if (outcome.refused) throw new Error(outcome.refused);
    return /registrations\/([\w-]+)/.exec(outcome.redirect)?.[1] as string;
  }

  managerIn = (conferenceId: string) => colleagueIn(this.doors, this.manager, conferenceId, "offerCoordinator");
  coordinatorAsker = (accountId: string) => colleague(this.doors, accountId);

  async offer(conferenceId: string, accountIds: string[], when = this.now) {
    return offerInOrder(await this.managerIn(conferenceId), { accountIds }, this.press(when));
  }

  /** The newest question to a coordinator. */
  offerOf = (accountId: string, conferenceId?: string) =>
    this.db.coordinatorOffer.findFirstOrThrow({
      where: { accountId, ...(conferenceId ? { conferenceId } : {}) },
      orderBy: [{ offeredAt: "desc" }, { id: "desc" }],
    });

  /** Who was asked for a conference, in order, by first name and how it ended. */
  async told(conferenceId: string): Promise<string[]> {
    const offers = await this.db.coordinatorOffer.findMany({
      where: { conferenceId },
      orderBy: [{ offeredAt: "asc" }, { id: "asc" }],
      include: { account: { select: { firstName: true } } },
    });
    return offers.map(({ account, answer }) => `${account.firstName} ${answer ?? "asked"}`);
  }

  /** Who still stands in line. */
  async line(conferenceId: string): Promise<string[]> {
    const rows = await this.db.coordinatorQueue.findMany({
      where: { conferenceId, offerId: null, droppedAt: null },
      orderBy: { position: "asc" },
      include: { account: { select: { firstName: true } } },
    });
    return rows.map(({ account }) => account.firstName);
  }
}
