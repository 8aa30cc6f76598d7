import { Shape } from "~/ui/icons";

/** A sign for each tool of the map, where a phone has no room for its word. */
export const toolIcons = {
  undo: (
    <Shape>
      <path d="M8.500 4 3.500 9l5 5M4 9h10.500a5.500 5.500 0 0 1 0 11H9" />
    </Shape>
  ),
  redo: (
    <Shape>
      <path d="m15.500 4 5 5-5 5M20 9H9.500a5.500 5.500 0 0 0 0 11H15" />
    </Shape>
  ),
  connect: (
    <Shape>
      <circle cx="5.500" cy="18.500" r="3" />
      <circle cx="18.500" cy="5.500" r="3" />
      <path d="m8 16 8-8" />
    </Shape>
  ),
  fit: (
    <Shape>
      <path d="M9 3.500H3.500V9M15 3.500h5.500V9M9 20.500H3.500V15M15 20.500h5.500V15" />
    </Shape>
  ),
  smaller: (
    <Shape>
      <path d="M5 12h14" />
    </Shape>
  ),
  larger: (
    <Shape>
      <path d="M5 12h14M12 5v14" />
    </Shape>
  ),
} as const;
