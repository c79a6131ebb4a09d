package whynow.web;

import java.util.List;
import whynow.accounts.Account;
import whynow.chat.Block;
import whynow.team.Rep;

/** What there is to say of an account on one page: who they are, their story, our part in it. */
public interface AccountPage {
  List<Block> blocks(Account account, Rep rep);
}
