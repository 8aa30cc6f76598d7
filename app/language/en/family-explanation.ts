import type { Messages } from "../messages";
import type nl from "../nl/family-explanation";

export default {
  title: "A plan with your own people",
  circle: "A circle of people, with you in the middle.",
  you: "you",
  "p-1": "Sometimes a lot comes at you at once. Others then often think up what is good for you. It can be done differently.",
  "p-2":
    "You can make a plan yourself, together with people you trust: family, friends, neighbours, somebody from the past. You do it in one meeting, on an afternoon or an evening. It is called an Eigen Kracht conference.",
  "how-title": "How does it go?",
  "p-3": "A coordinator arranges it together with you. He or she does not work for the people who help you now, and takes no side.",
  "p-4": "You decide who comes and who does not. Nobody gets a message before you say yes. The message does not say why.",
  "p-5":
    "First, people who know tell what is possible. Then they leave, and so does the coordinator. You are with your own people. You talk, eat and make the plan.",
  "p-6": "After that the others come back and listen. The plan stays yours and your people’s.",
  "think-title": "Perhaps you think …",
  "p-7": "“I have nobody.” Who was at your birthday? Whom do you call with good news? With two or three people you can begin.",
  "p-8": "“I am ashamed.” Many people are. Telling is hard, and afterwards it is often a relief. The coordinator can call first.",
  "p-9": "“And if they want something else?” You choose somebody who stands beside you. You may stop on any day, and you need not say why.",
  "choice-title": "You choose",
  "p-10": "You may say no. It changes nothing in what you get now. Take your time to think about it.",
  "p-11": "Do you want it? Tell the person who let you read this.",
  register: "Or register here yourself",
  read: "Read aloud",
  pause: "Wait a moment",
  "go-on": "Go on",
  stop: "Stop",
  recording: "Listen to a recording",
  "who-sees": "Nobody sees that you read this. This page keeps nothing about you.",
} as const satisfies Messages<typeof nl>;
