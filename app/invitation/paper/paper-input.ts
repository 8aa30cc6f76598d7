import { z } from "zod";

export const MakePaperInput = z.object({ once: z.uuid(), kind: z.enum(["letter", "card"]) });
export const PaperGivenInput = z.object({ once: z.uuid(), paperId: z.uuid() });
