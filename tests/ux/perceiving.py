"""Rules of use X19-X35: seeing, hearing and reading, the family at the table, practice, paper. Each with its tests.

Nothing goes in; `PERCEIVING` comes out. Where the design overruled a rule, the text is that of the design.
"""

from __future__ import annotations

from tests.ux.held import Rule

__all__ = ["PERCEIVING"]

_CASE, _WINDOW, _KIT, _PAGES = "tests/gui/case", "tests/gui/window", "tests/gui/kit", "tests/gui/test_rules.py"

PERCEIVING: tuple[Rule, ...] = (
    Rule(
        "X19",
        "A whole case can be done with only the keyboard, from the first start to the sealed document; who signs can "
        "type a name instead of drawing.",
        (
            "tests/walk/test_walk.py::test_a_crisis_can_be_walked_with_only_the_keyboard",
            "tests/gui/test_signature_pad.py::test_typed_name_needs_the_tick_and_works_without_mouse",
        ),
        "every other route is walked in the same way by `make walk`, which takes ten minutes.",
    ),
    Rule(
        "X20",
        "Where the focus is can be seen: a ring of two pixels. It is never hidden or caught, and goes in the order of "
        "reading.",
        (
            f"{_KIT}/test_focus_ring.py::test_the_focus_is_two_pixels_all_round_and_stands_out",
            f"{_PAGES}::test_the_focus_can_be_seen_on_every_kind_of_piece",
            f"{_WINDOW}/test_focus_order.py::test_every_stop_is_reached_once_and_back_again",
            f"{_WINDOW}/test_focus_order.py::test_fields_then_back_and_on_then_the_header",
            "tests/gui/test_gallery.py::test_tab_goes_through_everything_and_comes_back",
        ),
    ),
    Rule(
        "X21",
        "Everything that takes the focus has a name and a role, and says its hint and its error. What is drawn by hand "
        "can be heard as well.",
        (
            f"{_PAGES}::test_everything_with_focus_has_a_name_and_a_role",
            "tests/gui/test_gallery.py::test_everything_with_focus_has_name_and_role",
            f"{_WINDOW}/test_main_window.py::test_everything_that_takes_the_focus_has_a_name",
            "tests/a11y/test_tree.py::test_every_screen_is_told_whole",
            "tests/a11y/test_tree.py::test_every_page_of_a_route_is_told_whole",
            "tests/gui/inputs/test_described.py::test_hint_reason_and_error_are_heard_at_every_stop",
            f"{_KIT}/test_choices.py::test_screen_reader_hears_role_state_and_question",
            f"{_KIT}/test_heard.py::test_an_option_chosen_by_a_screen_reader_is_an_answer",
            f"{_KIT}/test_heard.py::test_a_row_of_a_list_chosen_by_a_screen_reader_is_an_answer",
            "tests/gui/test_river_map.py::test_a_screen_reader_meets_all_stops_in_order_with_state_distance_and_here",
        ),
        "a whole case is also done over the accessibility bus, by role and name alone: `make a11y`.",
    ),
    Rule(
        "X22",
        "What happens without moving the focus is told to a screen reader: that it was saved, how many were found, "
        "what went wrong.",
        (
            f"{_WINDOW}/test_status_heard.py::test_that_it_was_saved_is_heard_once_a_minute",
            f"{_WINDOW}/test_status_heard.py::test_what_was_undone_is_heard",
            f"{_WINDOW}/test_status_heard.py::test_how_many_cases_were_found_is_heard",
            f"{_WINDOW}/test_status_heard.py::test_what_was_found_in_the_palette_is_heard",
            f"{_WINDOW}/test_status_heard.py::test_trouble_is_heard_and_takes_no_focus",
        ),
    ),
    Rule(
        "X23",
        "Text stands out by 4.5 to 1, and borders and large text by 3 to 1, in light, dark and high contrast. Colour "
        "is never the only sign.",
        (
            "tests/gui/test_theme.py::test_text_reaches_four_and_a_half",
            "tests/gui/test_theme.py::test_borders_focus_and_river_reach_three",
            f"{_WINDOW}/test_system_look.py::test_more_contrast_in_the_system_is_more_contrast_here",
            "tests/gui/test_river.py::test_state_is_in_shape_and_words",
            "tests/gui/test_river_map.py::test_state_and_here_are_told_without_colour",
        ),
    ),
    Rule(
        "X24",
        "What can be pressed is 24 pixels or more, 44 at the table. With texts of 100 to 200 % nothing is lost or cut "
        "off, and no page scrolls two ways.",
        (
            f"{_PAGES}::test_targets_are_large_enough",
            "tests/gui/test_gallery.py::test_nothing_is_wider_than_a_small_laptop",
            f"{_CASE}/test_table_pages.py::test_every_target_is_large_enough_for_a_finger",
            f"{_CASE}/test_table_pages.py::test_nothing_is_cut_off_on_a_projector",
            f"{_WINDOW}/test_languages.py::test_with_texts_of_double_length_nothing_is_cut_off",
            f"{_WINDOW}/test_cases_page.py::test_no_row_spills_over_its_edge_at_any_width",
        ),
    ),
    Rule(
        "X25",
        "Nothing has to be done within a time, except that the vault locks. How soon can be set, it says so a minute "
        "before, and nothing is lost by it.",
        (
            f"{_WINDOW}/test_lock.py::test_it_warns_and_then_locks",
            f"{_WINDOW}/test_lock.py::test_it_warns_a_minute_ahead",
            f"{_WINDOW}/test_table_lock.py::test_the_times_of_the_settings_hold_in_their_own_view",
            f"{_CASE}/test_case_screen.py::test_leaving_for_the_lock_stores_what_was_typed",
            f"{_WINDOW}/test_table_lock.py::test_words_in_a_box_are_not_lost_when_the_vault_locks",
        ),
    ),
    Rule(
        "X26",
        "When unlocking a passphrase may be pasted and looked at, Caps Lock is noticed, and there is a way for who "
        "forgot it.",
        (
            f"{_WINDOW}/test_unlock_page.py::test_pasting_is_allowed_and_the_phrase_can_be_read",
            f"{_WINDOW}/test_unlock_page.py::test_caps_lock_is_noticed",
            f"{_WINDOW}/test_unlock_page.py::test_the_recovery_code_opens_and_sets_a_new_phrase",
        ),
    ),
    Rule(
        "X27",
        "Help stands in the same place on every page, and opens at what is on screen.",
        (
            f"{_PAGES}::test_help_is_in_the_same_place",
            "tests/a11y/test_tree.py::test_every_screen_is_told_whole",
            f"{_PAGES}::test_f1_opens_help_on_every_kind_of_page",
            f"{_WINDOW}/test_help_topics.py::test_every_page_and_every_kind_has_a_chapter_that_exists",
        ),
    ),
    Rule(
        "X28",
        "Everything people read is plain Dutch: twelve words a sentence on average and never more than twenty, and "
        "every professional word can be looked up.",
        (
            "tests/plain/test_texts.py::test_every_sentence_is_plain_and_short_on_average",
            "tests/plain/test_texts.py::test_every_professional_word_can_be_looked_up",
            "tests/plain/test_texts.py::test_papers_that_go_home_are_plain",
        ),
        "lists of how common words are and counts of passive sentences are left out: no free list fits this field. "
        "Reading by real readers is nothing a test can do.",
    ),
    Rule(
        "X29",
        "A question that may hurt says why it is asked, comes late, can be passed over, and has no bin called Anders.",
        (
            "tests/ux/test_sensitive.py::test_it_says_why",
            "tests/ux/test_sensitive.py::test_it_never_comes_first",
            "tests/ux/test_sensitive.py::test_it_may_stay_unanswered_or_unknown",
            "tests/ux/test_sensitive.py::test_no_answer_puts_people_in_a_bin",
        ),
        "three judgements on which the decision rests must be there for final signing; until then they can be passed "
        "over like all others.",
    ),
    Rule(
        "X30",
        "One key gives a view for the family: only what everybody there may see, in larger letters. No internal notes, "
        "no other cases and no names in the title, whatever key is pressed.",
        (
            f"{_WINDOW}/test_table_private.py::test_the_planted_words_are_there_when_nobody_looks_along",
            f"{_WINDOW}/test_table_private.py::test_no_page_shows_any_of_them",
            f"{_WINDOW}/test_table_private.py::test_nor_do_switcher_palette_help_and_window_title",
            f"{_WINDOW}/test_table_private.py::test_no_key_leads_to_other_cases",
            f"{_WINDOW}/test_table_private.py::test_one_key_hides_at_once_what_was_on_screen",
            f"{_WINDOW}/test_table_private.py::test_undo_at_the_table_shows_none",
            f"{_CASE}/test_case_screen.py::test_the_table_view_is_larger_and_gives_back_the_size",
            f"{_WINDOW}/test_main_window.py::test_the_title_never_holds_a_name",
        ),
    ),
    Rule(
        "X31",
        "Practice has a store of its own, a coloured bar on every page and a mark on every paper. It cannot be sealed "
        "with a real key, no real case opens in it, and it can be begun anew.",
        (
            f"{_PAGES}::test_practice_is_marked_everywhere",
            "tests/casework/practice/test_papers.py::test_every_paper_of_a_practice_case_is_marked_and_says_so_to_a_check",
            f"{_WINDOW}/test_never_mixed.py::test_18_a_real_certificate_of_an_organisation_does_not_seal_practice",
            f"{_WINDOW}/test_never_mixed.py::test_19_a_real_card_does_not_seal_practice",
            f"{_WINDOW}/test_never_mixed.py::test_26_the_window_goes_to_no_real_case_while_practising",
            f"{_WINDOW}/test_never_mixed.py::test_28_every_page_while_practising_has_the_bar",
            f"{_WINDOW}/test_trainer_pages.py::test_everything_back_to_the_start",
        ),
        "how long beginning anew takes is measured by `make bench`: no test has a limit of time.",
    ),
    Rule(
        "X32",
        "Everything can be printed and works without internet. Each PDF is tagged, with title, language and order of "
        "reading, as PDF/UA and PDF/A ask.",
        (
            "tests/document/test_compose.py::test_every_kind_of_every_case_is_an_accessible_pdf_within_its_length",
            "tests/document/test_sheet.py::test_every_sheet_is_an_accessible_pdf_within_its_length",
            "tests/document/test_tagging.py::test_every_element_passes_the_gate",
            "tests/document/test_tagging.py::test_gate_fails_a_broken_file",
            "tests/document/test_tagging.py::test_what_is_heard_comes_in_the_order_of_the_page",
            "tests/gui/test_pdf_preview.py::test_printing_gives_as_many_pages",
        ),
        "the reference validator runs in tests/document/test_tagging.py only where `verapdf` is on the path; "
        "everywhere else our own gate, which fails broken files, looks at the same things. `make pdfa` lays documents "
        "of every kind beside Apache PDFBox Preflight, which knows part 1 of the standard.",
    ),
    Rule(
        "X33",
        "After sealing one page says what was decided, who gets what, what comes when, where the document lies and "
        "whom to ask.",
        (
            f"{_CASE}/test_end_page.py::test_it_answers_the_five_questions_people_have",
            f"{_CASE}/test_end_page.py::test_without_a_lead_it_is_whoever_wrote_it",
            f"{_CASE}/test_end_page.py::test_nobody_can_tell_whether_there_is_a_sheet_for_one_reader",
            f"{_CASE}/test_signing_page.py::test_after_sealing_the_copies_are_one_step_away",
        ),
    ),
    Rule(
        "X34",
        "A press is seen at once. Work that takes a moment is seen in the header, people can go on meanwhile, and what "
        "takes long shows how far it is and can be stopped.",
        (
            f"{_WINDOW}/test_waiting.py::test_a_press_is_seen_before_it_is_let_go",
            f"{_WINDOW}/test_waiting.py::test_long_work_is_seen_in_the_header_of_the_window",
            f"{_WINDOW}/test_waiting.py::test_long_work_is_seen_in_a_case_and_at_the_table",
            f"{_WINDOW}/test_waiting.py::test_people_go_on_while_work_is_done",
            f"{_WINDOW}/test_vault_check_card.py::test_a_long_check_shows_how_far_it_is_and_stops_when_asked",
            f"{_WINDOW}/test_rule_changes.py::test_stopping_lets_go_of_the_cases_that_wait",
        ),
    ),
    Rule(
        "X35",
        "Names may have accents, apostrophes, one word or two hundred signs. Dates may be written as people do.",
        (
            "tests/gui/inputs/test_names_and_dates.py::test_names_as_people_have_them_stay_whole",
            "tests/gui/inputs/test_names_and_dates.py::"
            "test_no_text_breaks_a_field_for_a_name_or_leaves_it_other_than_it_looks",
            "tests/gui/inputs/test_names_and_dates.py::"
            "test_every_text_in_a_field_for_a_date_is_a_date_or_gets_a_kind_question",
            f"{_KIT}/test_date_text.py::test_usual_ways_are_read",
            f"{_KIT}/test_date_text.py::test_other_text_says_what_to_do",
        ),
    ),
)
