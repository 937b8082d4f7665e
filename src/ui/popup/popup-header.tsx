import { Header, PageLink } from "../kit/header.tsx";

export function PopupHeader() {
  return (
    <Header>
      <PageLink to="history" apart />
      <PageLink to="options" apart />
    </Header>
  );
}
